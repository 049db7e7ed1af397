kubectl delete service np
