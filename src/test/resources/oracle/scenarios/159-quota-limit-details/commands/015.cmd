kubectl patch pvc one -p '{"spec":{"resources":{"requests":{"storage":"5Gi"}}}}'
