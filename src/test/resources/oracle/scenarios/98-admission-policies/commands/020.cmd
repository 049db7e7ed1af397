kubectl get validatingadmissionpolicy s98 -o 'jsonpath={.status}'
