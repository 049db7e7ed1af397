kubectl set image ds/big c=agent:bad
