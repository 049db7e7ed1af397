kubectl create service clusterip ci --tcp=80:80
