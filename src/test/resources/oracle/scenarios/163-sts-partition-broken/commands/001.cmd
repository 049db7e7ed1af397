kubectl create namespace s-163
