kubectl label pod cache -n s-156-other app=db --overwrite
