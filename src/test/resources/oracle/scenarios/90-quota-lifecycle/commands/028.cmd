kubectl delete quota counts compute
