kubectl create token default --bound-object-kind=Pod --bound-object-name=none
