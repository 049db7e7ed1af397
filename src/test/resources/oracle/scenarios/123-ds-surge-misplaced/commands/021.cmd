kubectl set image ds/agent c=agent:bad
