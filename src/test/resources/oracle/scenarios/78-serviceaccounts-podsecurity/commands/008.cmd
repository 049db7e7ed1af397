kubectl create token robot --duration=5m
