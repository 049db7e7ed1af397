kubectl create namespace s-78
