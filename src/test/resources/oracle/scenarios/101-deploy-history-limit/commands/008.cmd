kubectl annotate deployment web kubernetes.io/change-cause=second --overwrite
