kubectl delete pvc keep del prebound --wait=false
