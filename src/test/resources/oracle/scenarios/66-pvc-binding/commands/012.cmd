kubectl patch pvc bysel -p '{"spec":{"resources":{"requests":{"storage":"500Mi"}}}}'
