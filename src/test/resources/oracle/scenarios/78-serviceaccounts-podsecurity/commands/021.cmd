kubectl create serviceaccount nobody
