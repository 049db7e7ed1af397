kubectl patch pvc bysel -p '{"spec":{"resources":{"requests":{"storage":"3Gi"}}}}'
