kubectl create namespace s-162
