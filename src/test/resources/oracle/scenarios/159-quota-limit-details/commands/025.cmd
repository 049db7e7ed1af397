kubectl create service loadbalancer lb --tcp=80:80
