kubectl describe rc old
