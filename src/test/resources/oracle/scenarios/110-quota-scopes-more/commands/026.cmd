kubectl patch quota counts --type=merge -p '{"spec":{"hard":{"count/configmaps":"1"}}}'
