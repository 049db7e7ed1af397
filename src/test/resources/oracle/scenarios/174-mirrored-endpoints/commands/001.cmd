kubectl create namespace s-174
