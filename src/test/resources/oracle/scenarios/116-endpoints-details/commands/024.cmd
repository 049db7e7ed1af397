kubectl annotate svc all note=y
