kubectl create namespace s-155
