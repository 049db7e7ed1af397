kubectl annotate deployment web kubernetes.io/change-cause=first
