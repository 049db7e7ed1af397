kubectl annotate deployment web deployment.kubernetes.io/revision=40 --overwrite
