kubectl set image ds/agent c=agent:2.0
