kubectl patch quota counts -p '{"spec":{"hard":{"count/deployments.apps":"0","pods":"1"}}}'
