kubectl create namespace s-85
