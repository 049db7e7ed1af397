kubectl create service nodeport np --tcp=80:80
