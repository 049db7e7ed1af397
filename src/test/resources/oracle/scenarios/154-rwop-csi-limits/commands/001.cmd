kubectl create namespace s-154
