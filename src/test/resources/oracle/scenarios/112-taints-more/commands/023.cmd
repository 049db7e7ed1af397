kubectl taint node w2-k8s node.kubernetes.io/unschedulable:NoSchedule-
