kubectl delete pod user1
