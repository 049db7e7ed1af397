kubectl create namespace s-77
