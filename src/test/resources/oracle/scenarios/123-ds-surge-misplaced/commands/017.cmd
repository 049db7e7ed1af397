kubectl set image ds/agent c=agent:3.0
