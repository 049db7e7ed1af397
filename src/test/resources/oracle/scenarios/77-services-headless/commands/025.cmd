kubectl create service clusterip sel --tcp=5678:8080
