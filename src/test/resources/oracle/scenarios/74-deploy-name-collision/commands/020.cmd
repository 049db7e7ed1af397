kubectl annotate deployment web note=hello
