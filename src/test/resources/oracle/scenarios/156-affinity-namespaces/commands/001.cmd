kubectl create namespace s-156
