kubectl describe sts old
