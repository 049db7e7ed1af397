kubectl create service nodeport web --tcp=80
