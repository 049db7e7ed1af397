kubectl create namespace s-152
