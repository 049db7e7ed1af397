kubectl annotate endpoints ext note=y
