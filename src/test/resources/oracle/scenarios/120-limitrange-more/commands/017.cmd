kubectl set resources deployment/big --limits=cpu=100m,memory=64Mi --requests=cpu=100m,memory=32Mi
