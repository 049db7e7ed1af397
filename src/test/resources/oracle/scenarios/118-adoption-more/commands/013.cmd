kubectl label pod web-0 app=other --overwrite
