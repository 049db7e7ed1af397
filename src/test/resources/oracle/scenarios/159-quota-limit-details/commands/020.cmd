kubectl patch quota compute --type=merge -p '{"spec":{"hard":{"requests.cpu":"100m"}}}'
