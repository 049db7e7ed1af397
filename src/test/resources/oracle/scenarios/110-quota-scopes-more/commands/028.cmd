kubectl describe quota counts
