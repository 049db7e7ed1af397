kubectl delete pod repel
