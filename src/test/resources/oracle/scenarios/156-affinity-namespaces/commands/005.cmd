kubectl create namespace s-156-other
