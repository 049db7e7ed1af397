kubectl set resources deployment/big --requests=cpu=3
