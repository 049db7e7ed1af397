# language: ko
기능: 파드 생성

  시나리오: kubectl run으로 파드를 만든다
    만약 "kubectl run nginx-pod --image=nginx"를 실행하면
    그러면 출력은 "pod/nginx-pod created"다
    그리고 10초 안에 준비된 nginx-pod의 파드는 1개다
    만약 "kubectl get pod"를 실행하면
    그러면 출력은 다음과 비슷하다:
      """
      NAME        READY   STATUS    RESTARTS   AGE
      nginx-pod   1/1     Running   0          *s
      """

  시나리오: kubectl create로 디플로이먼트를 만든다
    만약 "kubectl create deployment dpy-nginx --image=nginx"를 실행하면
    그러면 출력은 "deployment.apps/dpy-nginx created"다
    그리고 10초 안에 준비된 dpy-nginx의 파드는 1개다
    만약 "kubectl get pods"를 실행하면
    그러면 출력에 "dpy-nginx-5bb4d6f958-"가 있다

  시나리오: 같은 이름의 파드는 다시 만들 수 없다
    먼저 파드 nginx-pod가 nginx 이미지로 있다
    만약 "kubectl run nginx-pod --image=nginx"를 실행하면
    그러면 종료 코드는 1이다
    그리고 오류 출력은 다음과 같다:
      """
      Error from server (AlreadyExists): pods "nginx-pod" already exists
      """
