kubectl create serviceaccount late
