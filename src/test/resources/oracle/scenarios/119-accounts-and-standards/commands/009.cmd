kubectl delete serviceaccount robot
