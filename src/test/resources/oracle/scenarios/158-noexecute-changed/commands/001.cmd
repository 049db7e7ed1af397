kubectl create namespace s-158
